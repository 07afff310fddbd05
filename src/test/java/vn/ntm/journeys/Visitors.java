package vn.ntm.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ntm.journeys.pages.SignInPage;

/**
 * Opens windows for the people of a test, each person in a browser profile of his own. Who signed in once stays signed
 * in for the tests that follow. A script error, a missing style sheet or a blocked inline script fails the test.
 */
public final class Visitors {

    private static final Path PICTURES = Path.of("target/screenshots");

    private final Browser browser;
    private final String address;
    private final Map<String, String> cookies;
    private final List<BrowserContext> profiles = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private boolean traced = true;

    Visitors(Browser browser, String address, Map<String, String> cookies) {
        this.browser = browser;
        this.address = address;
        this.cookies = cookies;
    }

    /** Keeps no trace: for a test that opens very many pages and names each itself. */
    public Visitors untraced() {
        traced = false;
        return this;
    }

    /** Somebody at the door. */
    public Page guest(Device device) {
        return open(options(device));
    }

    /** Somebody at the door whose browser runs no scripts. */
    public Page guestWithoutJavaScript(Device device) {
        return open(options(device).setJavaScriptEnabled(false));
    }

    public Page signedIn(String login) {
        return signedIn(login, Device.DESK);
    }

    /** A person of the demonstration, signed in. */
    public Page signedIn(String login, Device device) {
        String key = address + " " + login;
        String known = cookies.get(key);
        if (known != null) {
            return open(options(device).setStorageState(known));
        }
        Page page = guest(device);
        new SignInPage(page).open().signIn(login);
        cookies.put(key, page.context().storageState());
        return page;
    }

    /** What went wrong behind the pages so far, forgotten afterwards. */
    public List<String> takeTroubles() {
        List<String> taken = List.copyOf(troubles);
        troubles.clear();
        return taken;
    }

    private Browser.NewContextOptions options(Device device) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(device.width(), device.height())
                .setIsMobile(device.touch())
                .setHasTouch(device.touch());
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext profile = browser.newContext(options);
        profiles.add(profile);
        profile.setDefaultTimeout(15_000);
        if (traced) {
            profile.tracing()
                    .start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        }
        Page page = profile.newPage();
        page.onPageError(error -> troubles.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // Answers like 404 and 409 are part of a journey; what is missing inside a page is caught below.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                troubles.add(page.url() + ": " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !isPage(response)) {
                troubles.add(page.url() + ": " + response.status() + " " + response.url());
            }
        });
        return page;
    }

    private static boolean isPage(Response response) {
        return response.request().resourceType().equals("document");
    }

    void leave(String test, boolean failed) {
        boolean keep = failed || !troubles.isEmpty();
        for (int i = 0; i < profiles.size(); i++) {
            BrowserContext profile = profiles.get(i);
            if (keep) {
                keep(profile, test + "-" + (i + 1));
            }
            profile.close();
        }
        if (!failed && !troubles.isEmpty()) {
            throw new AssertionError("behind the pages: " + troubles);
        }
    }

    private void keep(BrowserContext profile, String name) {
        for (Page page : profile.pages()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        }
        if (traced) {
            profile.tracing().stop(new Tracing.StopOptions().setPath(PICTURES.resolve(name + "-trace.zip")));
        }
    }
}
