package vn.ntm.journeys.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** "Đăng nhập". */
public final class SignInPage {

    private static final String PASSWORD = "NongThonMoi-2021";

    private final Page page;

    public SignInPage(Page page) {
        this.page = page;
    }

    public SignInPage open() {
        page.navigate("/dang-nhap");
        return this;
    }

    /** Signs in with the password of the demonstration. */
    public void signIn(String login) {
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
        page.waitForURL(address -> !address.contains("/dang-nhap"));
    }
}
