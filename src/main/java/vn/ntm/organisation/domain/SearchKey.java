package vn.ntm.organisation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.VietnameseText;

/**
 * How names of units are compared. Offices are written in many ways ("Phòng Nông nghiệp & PTNT", "phòng NN và PTNT"), so
 * each name has a plain form (folded, letters and digits only) and a short form, in which the usual abbreviations stand
 * for the long words and "và" is dropped.
 */
public final class SearchKey {

    /** Long words and what offices write for them; longest first, since "nong thon moi" begins like "nong thon". */
    private static final List<String[]> ABBREVIATIONS = List.of(
            new String[] {"lao dong thuong binh xa hoi", "ld tb xh"},
            new String[] {"phat trien nong thon", "ptnt"},
            new String[] {"van phong dieu phoi", "vpdp"},
            new String[] {"vp dieu phoi", "vpdp"},
            new String[] {"muc tieu quoc gia", "mtqg"},
            new String[] {"mat tran to quoc", "mttq"},
            new String[] {"hoi dong nhan dan", "hdnd"},
            new String[] {"nong thon moi", "ntm"},
            new String[] {"uy ban nhan dan", "ubnd"},
            new String[] {"uy ban mttq", "ubmttq"},
            new String[] {"bao hiem xa hoi", "bhxh"},
            new String[] {"tai nguyen moi truong", "tn mt"},
            new String[] {"nong nghiep moi truong", "nn mt"},
            new String[] {"tai chinh ke hoach", "tc kh"},
            new String[] {"tai chinh kh", "tc kh"},
            new String[] {"ke hoach dau tu", "kh dt"},
            new String[] {"khoa hoc cong nghe", "kh cn"},
            new String[] {"thong tin truyen thong", "tt tt"},
            new String[] {"giao thong van tai", "gtvt"},
            new String[] {"giao duc dao tao", "gd dt"},
            new String[] {"kinh te ha tang", "kt ht"},
            new String[] {"nong nghiep", "nn"},
            new String[] {"ban chi dao", "bcd"},
            new String[] {"van phong", "vp"},
            new String[] {"thanh pho", "tp"},
            new String[] {"vpntm", "vp ntm"},
            new String[] {"vphdnd", "vp hdnd"},
            new String[] {"nnptnt", "nn ptnt"},
            new String[] {"tnmt", "tn mt"},
            new String[] {"ldtbxh", "ld tb xh"});

    private SearchKey() {}

    /** "Xã Tân  tiến" becomes "xa tan tien"; signs become blanks. */
    public static String plain(@Nullable String text) {
        String folded = VietnameseText.fold(text);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** The plain form with abbreviations for long words: all spellings of one office come out alike. */
    public static String abbreviated(@Nullable String text) {
        String key = (" " + plain(text) + " ").replace(" va ", " ");
        for (String[] pair : ABBREVIATIONS) {
            key = key.replace(" " + pair[0] + " ", " " + pair[1] + " ");
        }
        return key.strip();
    }

    /** The same for units that are entered by plain statements. */
    public static String stored(Collection<String> names) {
        return of(new ArrayList<>(names));
    }

    /** What is stored: "| xa quoc khanh | quoc khanh | 06004 |", every form once. */
    static String of(Collection<@Nullable String> names) {
        Set<String> forms = new LinkedHashSet<>();
        for (String name : names) {
            forms.add(plain(name));
            forms.add(abbreviated(name));
        }
        forms.remove("");
        return "| " + String.join(" | ", new ArrayList<>(forms)) + " |";
    }
}
