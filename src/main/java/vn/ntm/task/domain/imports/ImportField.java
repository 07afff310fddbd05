package vn.ntm.task.domain.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.VietnameseText;

/** What a column of a task list may hold, with the headers that offices write over it. */
public enum ImportField {
    TITLE("Nội dung nhiệm vụ", "noi dung", "nhiem vu", "cong viec", "viec giao"),
    PAPER("Văn bản giao", "van ban", "so ky hieu", "can cu", "thong bao"),
    PLACE("Mục trong văn bản", "muc"),
    LEAD("Đơn vị chủ trì", "chu tri", "don vi thuc hien", "co quan thuc hien", "don vi duoc giao"),
    SUPPORTING("Đơn vị phối hợp", "phoi hop"),
    FOLLOWER("Người theo dõi", "theo doi", "chuyen vien"),
    DUE("Thời hạn (ngày)", "thoi han", "han", "ngay hoan thanh"),
    PHRASE("Nguyên văn thời hạn", "nguyen van"),
    STATUS("Trạng thái", "trang thai", "tinh trang"),
    CRITERIA("Tiêu chí", "tieu chi", "chi tieu"),
    NOTE("Ghi chú", "ghi chu");

    private final String label;
    private final List<String> words;

    ImportField(String label, String... words) {
        this.label = label;
        this.words = List.of(words);
    }

    public String label() {
        return label;
    }

    /** The field that a header most likely means: the one whose words fill most of it; null where none are in it. */
    public static @Nullable ImportField of(String header) {
        String folded = VietnameseText.fold(header);
        ImportField best = null;
        int most = 0;
        for (ImportField field : values()) {
            int fits = field.fits(folded);
            if (fits > most) {
                best = field;
                most = fits;
            }
        }
        return best;
    }

    /** "Tình trạng thời hạn" and "Nguyên văn thời hạn" are no "thời hạn": the earliest word in the header decides. */
    private int fits(String folded) {
        int most = 0;
        for (String word : words) {
            int at = (" " + folded + " ").indexOf(" " + word + " ");
            if (at >= 0) {
                most = Math.max(most, 1000 - 10 * at + word.length());
            }
        }
        return most;
    }
}
