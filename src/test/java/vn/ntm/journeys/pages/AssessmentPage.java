package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** "Tiêu chí của xã" and the form of one indicator. */
public final class AssessmentPage {

    private final Page page;

    public AssessmentPage(Page page) {
        this.page = page;
    }

    public AssessmentPage open() {
        page.navigate("/danh-gia");
        return this;
    }

    /** The panel of a criterion. */
    public Locator criterion(String code) {
        return page.locator("#tc" + code);
    }

    /** The indicators of a criterion, each a link to its form. */
    public Locator cells(String code) {
        return criterion(code).locator("a.cell");
    }

    /** Presses a status; the word alone, "đạt" is not "đạt mức thấp". */
    public void choose(String status) {
        page.locator("#f-status label")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(status, new Page.GetByTextOptions().setExact(true))))
                .first()
                .tap();
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    public void attach(FilePayload file) {
        page.locator("#f-files").setInputFiles(file);
    }

    public Locator flash() {
        return page.locator(".flash p");
    }
}
