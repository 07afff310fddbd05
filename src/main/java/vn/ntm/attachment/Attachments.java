package vn.ntm.attachment;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;

/**
 * Stored files. Content lives in the database, so that every application node serves it and one backup holds all. The
 * type is told from the content, never from the name; allowed: pdf, docx, doc, xlsx, xls, pptx, odt, ods, png, jpeg,
 * txt, csv, zip; at most 20 MB each.
 */
public interface Attachments {

    /**
     * Checks and stores one upload for an owner, in the caller's transaction.
     *
     * @param ownerKind which {@link AttachmentAccess} decides on reading, e.g. TASK_REPORT, NOTICE
     * @return the stored file, or rejections on the field "files" (empty, too large, type not allowed)
     */
    Outcome<StoredFile> store(String ownerKind, long ownerId, Upload upload, Actor by);

    /**
     * Keeps a file that the caller has read and accepted by itself, whatever its type, in the caller's transaction. What
     * {@link #store} would not take is kept as mere bytes to download and never shown by a browser.
     */
    Outcome<StoredFile> keep(String ownerKind, long ownerId, Upload upload, Actor by);

    /** Checks only; stores nothing. Same rejections as {@link #store}: a form can refuse before anything is written. */
    Outcome<Upload> check(Upload upload);

    List<StoredFile> of(String ownerKind, long ownerId);

    /** The bytes of a stored file; the caller has asked whether the person may read it. */
    byte[] contentOf(long fileId);

    Map<Long, List<StoredFile>> ofAll(String ownerKind, Collection<Long> ownerIds);

    /** The digital signatures of these files, in their order in the file; files without are missing. */
    Map<Long, List<Signature>> signaturesOf(Collection<Long> fileIds);

    /**
     * A digital signature in a .pdf. Says nothing about whether the certificate is to be trusted.
     *
     * @param signer name in the signer's certificate; null where it cannot be read
     * @param signedAt as the signature claims; null where it claims nothing
     */
    record Signature(@Nullable String signer, @Nullable Instant signedAt, Integrity integrity) {}

    /** Whether the signed bytes are those that were signed. */
    enum Integrity {
        UNCHANGED("nội dung không thay đổi từ khi ký"),
        /** As after a second signature: what was signed stands, something follows it. */
        EXTENDED("phần đã ký còn nguyên, có phần thêm vào sau khi ký"),
        CHANGED("nội dung đã thay đổi sau khi ký"),
        UNKNOWN("chưa kiểm tra tính toàn vẹn");

        private final String label;

        Integrity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A file as it came in. {@code open} may be called more than once. */
    record Upload(String name, long size, ContentSource content) {
        public boolean isEmpty() {
            return size == 0 && name.isBlank();
        }
    }

    /** Opens the content. */
    @FunctionalInterface
    interface ContentSource {
        InputStream open() throws java.io.IOException;
    }

    /**
     * A stored file; shown with name, size, time and checksum.
     *
     * @param size bytes
     * @param sha256 hex
     */
    record StoredFile(
            long id,
            String ownerKind,
            long ownerId,
            String name,
            String contentType,
            long size,
            String sha256,
            Instant storedAt,
            String storedBy) {

        /** "1,8 MB", "96 KB". */
        public String sizeLabel() {
            if (size >= 1024 * 1024) {
                long tenths = Math.round(size * 10.0 / (1024 * 1024));
                return tenths / 10 + "," + tenths % 10 + " MB";
            }
            return Math.max(1, Math.round(size / 1024.0)) + " KB";
        }

        public String path() {
            return "/tep/" + id;
        }

        /** The beginning of the checksum, for lists. */
        public String shortChecksum() {
            return sha256.substring(0, 12);
        }

        /** Bootstrap icon name without "bi-". */
        public String icon() {
            if (contentType.startsWith("image/")) {
                return "file-earmark-image";
            }
            if (contentType.equals("application/pdf")) {
                return "file-earmark-pdf";
            }
            if (contentType.contains("sheet") || contentType.contains("excel") || contentType.contains("csv")) {
                return "file-earmark-excel";
            }
            return contentType.contains("zip") ? "file-earmark-zip" : "file-earmark-text";
        }
    }
}
