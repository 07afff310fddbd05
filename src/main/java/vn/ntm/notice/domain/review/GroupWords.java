package vn.ntm.notice.domain.review;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.VietnameseText;

/** The kinds of unit that a group without names speaks of; folded words without marks between them, the first that fits. */
final class GroupWords {

    private static final Map<String, Set<UnitKind>> KINDS = new LinkedHashMap<>();

    private static final Set<UnitKind> UNIONS = EnumSet.of(UnitKind.MTTQ, UnitKind.DOAN_THE);

    /** What works for a committee or beside it; the committee itself is none of "các cơ quan". */
    private static final Set<UnitKind> AGENCIES = EnumSet.of(
            UnitKind.PHONG,
            UnitKind.SO,
            UnitKind.VAN_PHONG,
            UnitKind.VPDP,
            UnitKind.CONG_AN,
            UnitKind.QUAN_SU,
            UnitKind.NGANH_DOC,
            UnitKind.DON_VI_SU_NGHIEP);

    static {
        KINDS.put(" xa thi tran ", EnumSet.of(UnitKind.XA, UnitKind.THI_TRAN));
        KINDS.put(" xa phuong ", EnumSet.of(UnitKind.XA, UnitKind.PHUONG, UnitKind.THI_TRAN));
        KINDS.put(" cap xa ", EnumSet.of(UnitKind.XA, UnitKind.PHUONG, UnitKind.THI_TRAN, UnitKind.DAC_KHU));
        KINDS.put(" cac xa ", EnumSet.of(UnitKind.XA));
        KINDS.put(" xa ", EnumSet.of(UnitKind.XA));
        KINDS.put(" phuong ", EnumSet.of(UnitKind.PHUONG));
        KINDS.put(" cac huyen ", EnumSet.of(UnitKind.HUYEN, UnitKind.THI_XA, UnitKind.THANH_PHO_TINH));
        KINDS.put(" phong ", EnumSet.of(UnitKind.PHONG, UnitKind.VAN_PHONG, UnitKind.VPDP));
        KINDS.put(" so ", EnumSet.of(UnitKind.SO, UnitKind.VAN_PHONG, UnitKind.VPDP, UnitKind.CONG_AN));
        KINDS.put(" co quan chuyen mon ", EnumSet.of(UnitKind.PHONG, UnitKind.SO, UnitKind.VAN_PHONG, UnitKind.VPDP));
        KINDS.put(" nganh doan the ", union(AGENCIES, UNIONS));
        KINDS.put(" co quan ", AGENCIES);
        KINDS.put(" cac nganh ", AGENCIES);
        KINDS.put(" cac to ", EnumSet.of(UnitKind.TO_CONG_TAC));
        KINDS.put(" to cong tac ", EnumSet.of(UnitKind.TO_CONG_TAC));
        KINDS.put(" doan the ", UNIONS);
    }

    private GroupWords() {}

    private static Set<UnitKind> union(Set<UnitKind> some, Set<UnitKind> others) {
        Set<UnitKind> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    static Optional<Set<UnitKind>> of(String group) {
        String folded = " "
                + VietnameseText.fold(group).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        return KINDS.entrySet().stream()
                .filter(entry -> folded.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
