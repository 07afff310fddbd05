package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A step that asks for words: accept, redo, return, give again. */
public final class StepPage {

    private final Page page;

    public StepPage(Page page) {
        this.page = page;
    }

    public Locator words() {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.TEXTBOX);
    }

    /** The complaint beside the words. */
    public Locator complaint() {
        return page.getByRole(AriaRole.MAIN).locator("#e-reason");
    }

    /** The complaint at the top of the form. */
    public Locator summary() {
        return page.getByRole(AriaRole.ALERT);
    }

    public TaskPage confirm(String button) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return new TaskPage(page);
    }
}
