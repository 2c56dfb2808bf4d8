"""Headless Chromium without a network, for the tests that open a saved map."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip


def chromium_paths() -> tuple[str, str] | None:
    """The browser and its driver, or None where one of them is missing."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


def require_chromium() -> None:
    """Skip on a machine without Chromium; on the project's own checks its absence is a failure."""
    if chromium_paths() is None:
        message = "Chromium and chromedriver are not installed (Debian: chromium, chromium-driver)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)


@contextmanager
def chromium(*, width: int = 1400, height: int = 900, dark: bool = False, scale: float = 1) -> Iterator[Any]:
    """A selenium driver of a fresh browser that can reach no host, with its console recorded."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    paths = chromium_paths()
    assert paths is not None
    options = webdriver.ChromeOptions()
    options.binary_location = paths[0]
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with tempfile.TemporaryDirectory(prefix="dateline-browser-", ignore_cleanup_errors=True) as profile:
        for flag in (*_FLAGS, f"--user-data-dir={profile}", f"--window-size={width},{height}"):
            options.add_argument(flag)
        driver = webdriver.Chrome(options=options, service=Service(paths[1]))
        try:
            metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": width < 600}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
            driver.execute_cdp_cmd("Network.enable", {})
            driver.execute_cdp_cmd(
                "Network.emulateNetworkConditions", {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
            )
            yield driver
        finally:
            driver.quit()


def open_map(driver: Any, path: Path) -> None:
    """Open a saved map and wait until it is filled."""
    from selenium.webdriver.support.ui import WebDriverWait

    driver.get(path.as_uri())
    told = "return document.documentElement.dataset.ready || document.getElementById('empty').textContent"
    WebDriverWait(driver, 60).until(lambda page: page.execute_script(told))
    assert driver.execute_script("return document.documentElement.dataset.ready") == "true", driver.execute_script(told)


def console(driver: Any) -> list[str]:
    """What the page has written to the console, warnings and errors."""
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


def requests(driver: Any) -> list[str]:
    """The addresses that the page has asked for, other than files and data in itself."""
    import json

    messages = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    sent = [message["params"]["request"]["url"] for message in messages if message["method"] == "Network.requestWillBeSent"]
    return [url for url in sent if not url.startswith(("file:", "data:", "blob:", "chrome:", "about:"))]
