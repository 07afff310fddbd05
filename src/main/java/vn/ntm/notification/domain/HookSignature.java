package vn.ntm.notification.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a message to another system: HMAC-SHA256 over "seconds.body" with the shared secret, so that neither
 * the words nor the moment can be changed or played again later.
 */
public final class HookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private HookSignature() {}

    /** The value of the header {@code X-NTM-Signature}: "t=1682000000,v1=hex". */
    public static String of(String secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
