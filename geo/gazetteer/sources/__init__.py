"""What the gazetteer is built from, one module a source, each giving `Entry` records or areas."""
