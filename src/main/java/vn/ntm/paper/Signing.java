package vn.ntm.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The foot of a paper: who gets it at the left, who signs at the right (Nghị định 30/2020/NĐ-CP, điều 13).
 *
 * @param lists "Nơi nhận" and, where there is one, "Bản điện tử"
 * @param capacity "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", in this order
 * @param signer null leaves the place of the name empty
 */
public record Signing(
        List<CopyList> lists,
        List<String> capacity,
        @Nullable String signer) {

    /** A list of receivers under its heading, "Nơi nhận:". */
    public record CopyList(String heading, List<Copy> copies) {}

    /** One receiver; depth 1 stands under the one before, with "+". */
    public record Copy(int depth, String words) {}
}
