package vn.ntm.attachment.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** An upload that may be stored: of an allowed type that agrees with its name, neither empty nor too large. */
public record CheckedFile(String name, String contentType, byte[] content) {

    static final int LARGEST = 20 * 1024 * 1024;

    static Outcome<CheckedFile> of(Upload upload) {
        return of(upload, null);
    }

    /** Types that are not allowed are kept as bytes that no browser shows. */
    static Outcome<CheckedFile> ofAnyType(Upload upload) {
        return of(upload, "application/octet-stream");
    }

    private static Outcome<CheckedFile> of(Upload upload, @Nullable String otherwise) {
        FileName name = FileName.of(upload.name());
        if (upload.size() > LARGEST) {
            return Outcome.rejected(tooLarge(name));
        }
        byte[] content = read(upload);
        if (content.length == 0) {
            return Outcome.rejected(Rejection.onField("files", "attachment.error.empty", name.value()));
        }
        if (content.length > LARGEST) {
            return Outcome.rejected(tooLarge(name));
        }
        return ContentSniffer.typesOf(content).stream()
                .filter(type -> type.isNamed(name))
                .findFirst()
                .map(FileType::contentType)
                .or(() -> Optional.ofNullable(otherwise))
                .map(type -> Outcome.done(new CheckedFile(name.value(), type, content)))
                .orElseGet(() -> Outcome.rejected(
                        Rejection.onField("files", "attachment.error.type", name.value(), FileType.allowed())));
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Rejection tooLarge(FileName name) {
        return Rejection.onField("files", "attachment.error.size", name.value());
    }

    /** At most one byte more than allowed: the declared size is only the sender's word. */
    private static byte[] read(Upload upload) {
        try (InputStream in = upload.content().open()) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
