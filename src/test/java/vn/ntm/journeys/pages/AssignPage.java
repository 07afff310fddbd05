package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** "Giao việc": the form proposes who, until when and which criteria. */
public final class AssignPage {

    private final Page page;

    public AssignPage(Page page) {
        this.page = page;
    }

    /** The role chosen for a unit: Chủ trì, Phối hợp. */
    public Locator role(String unit) {
        return page.getByLabel("Vai trò của " + unit, exact());
    }

    public Locator criteria(String unit) {
        return page.getByLabel("Tiêu chí của " + unit, exact());
    }

    /** The units that have a role. */
    public Locator chosen() {
        return page.getByLabel("Vai trò của").locator("option:checked:not([value=''])");
    }

    public Locator field(String label) {
        return page.getByLabel(label);
    }

    public void assign() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Giao việc").setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
