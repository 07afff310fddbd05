package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** "Việc của tôi": cards, the most overdue first. */
public final class MyWorkPage {

    /** The button's name goes on with the title of the duty. */
    private static final Pattern REPORT = Pattern.compile("^Báo cáo\\s*:");

    private final Page page;

    public MyWorkPage(Page page) {
        this.page = page;
    }

    public MyWorkPage open() {
        page.navigate("/viec-cua-toi");
        return this;
    }

    public Locator sections() {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2));
    }

    public Locator cards() {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.ARTICLE);
    }

    public Locator card(String title) {
        return cards().filter(new Locator.FilterOptions().setHasText(title));
    }

    /** Presses "Báo cáo" on the card, with a finger. */
    public ReportPage report(String title) {
        return report(card(title));
    }

    /** The same on the first card that has the button. */
    public ReportPage reportFirst() {
        return report(page.getByRole(AriaRole.MAIN));
    }

    private ReportPage report(Locator place) {
        place.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(REPORT))
                .first()
                .tap();
        return new ReportPage(page);
    }
}
