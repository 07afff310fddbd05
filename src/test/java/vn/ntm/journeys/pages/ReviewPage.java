package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** "Đọc thông báo": the text beside its proposals. */
public final class ReviewPage {

    private final Page page;

    public ReviewPage(Page page) {
        this.page = page;
    }

    /** By the way people go: the menu. */
    public ReviewPage open() {
        page.navigate("/");
        page.locator(".side nav a", new Page.LocatorOptions().setHasText("Đọc thông báo"))
                .click();
        return this;
    }

    public ReviewPage read(String text) {
        page.getByLabel("Hoặc dán toàn văn").fill(text);
        button("Đọc văn bản").click();
        return this;
    }

    public Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    public Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** Marks in the text: h-u units, h-d deadlines, h-c criteria. */
    public Locator marks(String kind) {
        return page.locator(".rv-paper ." + kind);
    }

    /** The open proposal, if it is that one. */
    public Locator open(String number) {
        return page.locator("form.card-t.cur[aria-label='Đề xuất " + number + ", đang xét']");
    }

    public Locator title() {
        return page.getByLabel("Tên nhiệm vụ");
    }

    public Locator unknown() {
        return page.locator(".rv-unknown");
    }

    public Locator alert() {
        return page.locator("form.card-t.cur [role=alert]");
    }

    public Locator creation() {
        return button("Giao việc");
    }

    public Locator count(String what) {
        return page.locator("[data-test-id='" + what + "']");
    }

    /** A key, while no field is entered. */
    public void press(String key) {
        page.evaluate("() => document.activeElement && document.activeElement.blur()");
        page.keyboard().press(key);
    }

    public void leaveAsWords() {
        button("Chỉ để dạng chữ").first().click();
    }

    public ReviewPage tick(String... units) {
        for (String unit : units) {
            page.locator(".rv-ticks label", new Page.LocatorOptions().setHasText(unit))
                    .first()
                    .click();
        }
        return this;
    }

    public void expandGroup() {
        button("Thay nhóm bằng các đơn vị đã chọn").click();
    }

    public NoticePage create(String label) {
        button(label).click();
        return new NoticePage(page);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
