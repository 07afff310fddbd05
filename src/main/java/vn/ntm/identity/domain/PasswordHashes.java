package vn.ntm.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.ntm.shared.VietnameseText;

/**
 * Makes and compares password hashes. Passwords are compared in NFC, because Vietnamese keyboards produce both forms
 * of the same letter.
 */
@Component
class PasswordHashes {

    /** bcrypt reads no further. */
    static final int MOST_BYTES = 72;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();
    private final Supplier<String> nobodys = SingletonSupplier.of(() -> hash(random()));

    PasswordHashes(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    String hash(String password) {
        String hash = encoder.encode(VietnameseText.clean(password));
        if (hash == null) {
            throw new IllegalStateException("encoder gave no hash");
        }
        return hash;
    }

    boolean matches(String password, String hash) {
        return encoder.matches(VietnameseText.clean(password), hash);
    }

    /** Spends the time of a comparison, so that an unknown login answers no faster than a known one. */
    void compareWithNobody(String password) {
        encoder.matches(VietnameseText.clean(password), nobodys.get());
    }

    static boolean fits(String password) {
        return VietnameseText.clean(password).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** A password to be read out once, without letters that look alike: "k7mq-w3xz-9rtn". */
    String random() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
