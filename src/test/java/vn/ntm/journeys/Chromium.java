package vn.ntm.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * One browser for the whole run, new windows for every test. Without a Chromium on the machine the journeys are skipped
 * before the application starts, saying so once; {@code -Dbrowser.required=true} makes its absence a failure, and
 * {@code -Dbrowser=/path} names one.
 */
class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);
    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The browser of the run, and the cookies of everybody who signed in so far. */
    private record Shared(Playwright playwright, Browser browser, Map<String, String> cookies)
            implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static Optional<Path> executable() {
        String named = System.getProperty("browser", System.getenv("BROWSER_PATH"));
        return (named != null
                        ? Stream.of(named)
                        : Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        String message = "No Chromium, so no browser tests: install it (apt-get install chromium)"
                + " or name one with -Dbrowser=/path";
        if (Boolean.getBoolean("browser.required")) {
            throw new ExtensionConfigurationException(message);
        }
        if (SAID.compareAndSet(false, true)) {
            LoggerFactory.getLogger(Chromium.class).warn(message);
        }
        return ConditionEvaluationResult.disabled(message);
    }

    private static Shared launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setChromiumSandbox(false)
                        .setArgs(ARGUMENTS));
        return new Shared(playwright, browser, new ConcurrentHashMap<>());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared =
                context.getRoot().getStore(NAMESPACE).computeIfAbsent(Shared.class, key -> launch(), Shared.class);
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        Visitors visitors = new Visitors(shared.browser(), "http://localhost:" + port, shared.cookies());
        context.getStore(NAMESPACE).put(Visitors.class, visitors);
        return visitors;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(NAMESPACE).remove(Visitors.class, Visitors.class);
        if (visitors != null) {
            visitors.leave(
                    context.getRequiredTestClass().getSimpleName() + "-"
                            + context.getRequiredTestMethod().getName(),
                    context.getExecutionException().isPresent());
        }
    }
}
