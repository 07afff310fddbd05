package vn.ntm.accessibility;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ntm.journeys.Device;

/** Looks at the page that is open, at desk and at small phone width, and says what is wrong with it. */
final class PageExamination {

    private static final Device[] WIDTHS = {Device.DESK, Device.SMALL_PHONE};

    /** An untranslated key, an unfilled place of a message, or a word of the programmers' language. */
    private static final Pattern FOREIGN = Pattern.compile("\\?\\?[\\w.]+\\?\\?|\\{\\d\\}|\\b(Log ?in|Log ?out|Sign in|"
            + "Submit|Cancel|Save|Delete|Search|Error|Exception|Failed|null|undefined|true|false)\\b");

    /**
     * Takes the bars that stay in sight off what lies behind them: axe counts a field under such a bar as too small to
     * hit, though it scrolls free (design, part 8).
     */
    private static final String LAY_BARS_FLAT = """
            () => document.querySelectorAll('.formacts.sticky, .stickyact, .mtabs, .mtop, .top, .mx tfoot *')
              .forEach((bar) => { bar.style.position = 'static'; })
            """;

    /** Runs inside the page; tags of WCAG 2.2 level AA. */
    private static final String AXE = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const found = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
              return found.violations.map((v) => v.id + ' (' + v.nodes.length + '): '
                + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' | '));
            }
            """;

    /** By how much the document is wider than the window, and what sticks out. */
    private static final String OVERFLOW = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return null;
              const out = [...document.querySelectorAll('body *')]
                .filter((e) => e.getBoundingClientRect().right > width + 1).slice(0, 2)
                .map((e) => e.outerHTML.slice(0, 120));
              return document.documentElement.scrollWidth + ' px in ' + width + ': ' + out.join(', ');
            }
            """;

    private static final Set<String> EXAMINED = new HashSet<>();

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    PageExamination(Page page) {
        this.page = page;
    }

    List<String> faults() {
        return faults;
    }

    /** Everything, and once per kind of page what a machine can tell of its accessibility. */
    void glance(String who) {
        examine(who, EXAMINED.add(kind()));
    }

    /** Everything, accessibility included. */
    void examine(String who) {
        EXAMINED.add(kind());
        examine(who, true);
    }

    /** Pages that differ only in their numbers are of one kind. */
    private String kind() {
        return page.url().replaceAll("https?://[^/]+|[?#].*", "").replaceAll("\\d+", "#");
    }

    private void examine(String who, boolean thoroughly) {
        String text = page.locator("body").innerText();
        Matcher foreign = FOREIGN.matcher(text);
        while (foreign.find()) {
            faults.add(who + " " + page.url() + ": not Vietnamese: " + foreign.group());
        }
        if (thoroughly) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        for (Device width : WIDTHS) {
            page.setViewportSize(width.width(), width.height());
            String where = who + " " + page.url() + " at " + width.width() + " px: ";
            Object overflow = page.evaluate(OVERFLOW);
            if (overflow != null) {
                faults.add(where + "wider than the window: " + overflow);
            }
            if (!thoroughly) {
                continue;
            }
            page.evaluate(LAY_BARS_FLAT);
            if (page.evaluate(AXE) instanceof List<?> violations) {
                violations.forEach(violation -> faults.add(where + violation));
            }
        }
        page.setViewportSize(Device.DESK.width(), Device.DESK.height());
    }
}
