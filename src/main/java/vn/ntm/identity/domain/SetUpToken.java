package vn.ntm.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Shown to whoever can read the log of the first start, and to nobody else. Another one with every start. */
@Component
public class SetUpToken {

    private final String value;

    SetUpToken() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        value = HexFormat.of().formatHex(bytes);
    }

    public String value() {
        return value;
    }

    boolean equalsTyped(String typed) {
        return MessageDigest.isEqual(
                typed.strip().getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }
}
