"""Who is named in a sentence: people, bodies, forces, nationals."""
