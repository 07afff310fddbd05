package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** "Vào sổ thông báo": the whole text goes in, the record is proposed. */
public final class NoticeEntryPage {

    private final Page page;

    public NoticeEntryPage(Page page) {
        this.page = page;
    }

    /** By the way people go: the list of notices, then its button. */
    public NoticeEntryPage open() {
        page.navigate("/thong-bao");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vào sổ thông báo"))
                .click();
        return this;
    }

    public NoticeEntryPage read(String text) {
        page.getByLabel("Toàn văn").fill(text);
        button("Đọc văn bản").click();
        return this;
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** What the machine read, beside the form. */
    public Locator reading() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Văn bản đọc được"));
    }

    public NoticeEntryPage issuer(String name) {
        page.getByLabel("Cơ quan ban hành").selectOption(name);
        return this;
    }

    public NoticePage save() {
        button("Lưu thông báo").click();
        return new NoticePage(page);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
