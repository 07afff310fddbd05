package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** "Báo cáo": how it stands, how far, in words, with files. */
public final class ReportPage {

    private final Page page;

    public ReportPage(Page page) {
        this.page = page;
    }

    public Locator state(String label) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label));
    }

    public Locator progress() {
        return page.getByLabel("Tiến độ (%)");
    }

    public Locator words() {
        return page.getByLabel("Nội dung");
    }

    /** Says of everything that is not met: it will be, this year. */
    public ReportPage promiseWhatIsNotMet() {
        for (Locator row : page.locator("table.states tbody tr").all()) {
            String now = row.locator("select").first().locator("option:checked").textContent();
            if (!now.startsWith("đạt")) {
                row.locator("select").nth(1).selectOption("true");
            }
        }
        return this;
    }

    public ReportPage attach(FilePayload file) {
        page.getByLabel("Tệp kèm theo").setInputFiles(file);
        return this;
    }

    public Locator sendButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi báo cáo"));
    }

    public TaskPage send() {
        sendButton().click();
        return new TaskPage(page);
    }
}
