package vn.ntm.notice.domain.review;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ntm.organisation.UnitKind;

/** The kinds of unit that a group without names speaks of; folded words, the first that fits. */
final class GroupWords {

    private static final Map<String, Set<UnitKind>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(" xa, thi tran ", EnumSet.of(UnitKind.XA, UnitKind.THI_TRAN));
        KINDS.put(" xa, phuong ", EnumSet.of(UnitKind.XA, UnitKind.PHUONG, UnitKind.THI_TRAN));
        KINDS.put(" cap xa ", EnumSet.of(UnitKind.XA, UnitKind.PHUONG, UnitKind.THI_TRAN, UnitKind.DAC_KHU));
        KINDS.put(" cac xa ", EnumSet.of(UnitKind.XA));
        KINDS.put(" xa ", EnumSet.of(UnitKind.XA));
        KINDS.put(" phuong ", EnumSet.of(UnitKind.PHUONG));
        KINDS.put(" cac huyen ", EnumSet.of(UnitKind.HUYEN, UnitKind.THI_XA, UnitKind.THANH_PHO_TINH));
        KINDS.put(" phong ", EnumSet.of(UnitKind.PHONG, UnitKind.VAN_PHONG, UnitKind.VPDP));
        KINDS.put(" phong, ", EnumSet.of(UnitKind.PHONG, UnitKind.VAN_PHONG, UnitKind.VPDP));
        KINDS.put(" so, ", EnumSet.of(UnitKind.SO, UnitKind.VAN_PHONG, UnitKind.VPDP, UnitKind.CONG_AN));
        KINDS.put(" so ", EnumSet.of(UnitKind.SO, UnitKind.VAN_PHONG, UnitKind.VPDP, UnitKind.CONG_AN));
        KINDS.put(" cac to ", EnumSet.of(UnitKind.TO_CONG_TAC));
        KINDS.put(" to cong tac ", EnumSet.of(UnitKind.TO_CONG_TAC));
        KINDS.put(" doan the ", EnumSet.of(UnitKind.MTTQ, UnitKind.DOAN_THE));
    }

    private GroupWords() {}

    static Optional<Set<UnitKind>> of(String folded) {
        return KINDS.entrySet().stream()
                .filter(entry -> folded.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
