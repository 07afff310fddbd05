package vn.ntm.identity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** What a password chosen by a person must be: ten characters, not the login, not one that everybody tries first. */
final class PasswordPolicy {

    static final int SHORTEST = 10;

    private static final Set<String> COMMON = Set.of(
            "0123456789",
            "1234567890",
            "12345678910",
            "123456789a",
            "0987654321",
            "9876543210",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "asdfghjkl1",
            "abc1234567",
            "abcd123456",
            "abcdef1234",
            "abc123456789",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "matkhau123",
            "matkhau1234",
            "matkhau12345",
            "matkhau123456",
            "mat khau 123",
            "admin12345",
            "admin123456",
            "administrator",
            "quantri123",
            "quantri1234",
            "anhyeuem123",
            "iloveyou123",
            "vietnam123",
            "vietnam1234",
            "vietnam2025",
            "vietnam2026",
            "nongthonmoi",
            "nong thon moi",
            "nongthonmoi1",
            "nongthonmoi123",
            "nongthonmoi2025",
            "nongthonmoi2026");

    private PasswordPolicy() {}

    /** Why it cannot be taken; beside the given field. */
    static List<Rejection> check(@Nullable String password, String login, String field) {
        String text = VietnameseText.clean(password);
        if (text.isEmpty()) {
            return List.of(Rejection.onField(field, "identity.error.passwordRequired"));
        }
        List<Rejection> rejections = new ArrayList<>();
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            rejections.add(Rejection.onField(field, "identity.error.passwordShort", SHORTEST));
        }
        if (!PasswordHashes.fits(text)) {
            rejections.add(Rejection.onField(field, "identity.error.passwordLong"));
        }
        String low = text.toLowerCase(Locale.ROOT);
        if (!login.isEmpty() && low.contains(login)) {
            rejections.add(Rejection.onField(field, "identity.error.passwordIsLogin"));
        }
        if (COMMON.contains(VietnameseText.fold(text)) || low.chars().distinct().count() < 4) {
            rejections.add(Rejection.onField(field, "identity.error.passwordCommon"));
        }
        return rejections;
    }
}
