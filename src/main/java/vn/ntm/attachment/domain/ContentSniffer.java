package vn.ntm.attachment.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Tells from the bytes what a file can be. Names lie: an .exe renamed to .pdf is no pdf. */
final class ContentSniffer {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] OLE2 = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");

    private ContentSniffer() {}

    /** Every type these bytes fit; plain text may be txt or csv. Empty: nothing we know. */
    static Set<FileType> typesOf(byte[] content) {
        if (startsWith(content, PDF)) {
            return EnumSet.of(FileType.PDF);
        }
        if (startsWith(content, PNG)) {
            return EnumSet.of(FileType.PNG);
        }
        if (startsWith(content, JPEG)) {
            return EnumSet.of(FileType.JPEG);
        }
        if (startsWith(content, OLE2)) {
            return oldOffice(content);
        }
        if (startsWith(content, ZIP)) {
            return zipped(content);
        }
        return isText(content) ? EnumSet.of(FileType.TXT, FileType.CSV) : EnumSet.noneOf(FileType.class);
    }

    /** Word and Excel share one container; the streams in it tell them apart (an installer has neither). */
    private static Set<FileType> oldOffice(byte[] content) {
        Set<FileType> types = EnumSet.noneOf(FileType.class);
        if (contains(content, "WordDocument".getBytes(StandardCharsets.UTF_16LE))) {
            types.add(FileType.DOC);
        }
        if (contains(content, "Workbook".getBytes(StandardCharsets.UTF_16LE))) {
            types.add(FileType.XLS);
        }
        return types;
    }

    /** Reads the list of entries only, so that a small file that unpacks to gigabytes costs nothing. */
    private static Set<FileType> zipped(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            ZipArchiveEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                return openDocument(zip, mimetype);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return EnumSet.of(FileType.ZIP);
            }
            return office(zip);
        } catch (IOException | IllegalArgumentException e) {
            return EnumSet.noneOf(FileType.class);
        }
    }

    /** A file with macros is none of ours, whatever its name. */
    private static Set<FileType> office(ZipFile zip) {
        boolean macros = zip.getEntry("word/vbaProject.bin") != null
                || zip.getEntry("xl/vbaProject.bin") != null
                || zip.getEntry("ppt/vbaProject.bin") != null;
        if (macros) {
            return EnumSet.noneOf(FileType.class);
        }
        if (zip.getEntry("word/document.xml") != null) {
            return EnumSet.of(FileType.DOCX);
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
            return EnumSet.of(FileType.XLSX);
        }
        return zip.getEntry("ppt/presentation.xml") != null
                ? EnumSet.of(FileType.PPTX)
                : EnumSet.noneOf(FileType.class);
    }

    private static Set<FileType> openDocument(ZipFile zip, ZipArchiveEntry mimetype) throws IOException {
        try (InputStream in = zip.getInputStream(mimetype)) {
            String declared = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
            for (FileType type : EnumSet.of(FileType.ODT, FileType.ODS)) {
                if (type.contentType().equals(declared)) {
                    return EnumSet.of(type);
                }
            }
            return EnumSet.noneOf(FileType.class);
        }
    }

    private static boolean isText(byte[] content) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int i = 0; i <= content.length - wanted.length; i++) {
            if (Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
