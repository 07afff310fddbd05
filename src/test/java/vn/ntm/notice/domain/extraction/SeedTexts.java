package vn.ntm.notice.domain.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The five real notices. */
public final class SeedTexts {

    private SeedTexts() {}

    public static String of(String number) {
        try (InputStream in = SeedTexts.class.getResourceAsStream("/reference/notices/" + number + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException(number);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
