package vn.ntm.notice.domain;

import java.util.Locale;
import vn.ntm.organisation.UnitId;

/**
 * The authority that issues, as it was called then.
 *
 * @param path its path; who may read that path and has the right works on its notices
 * @param territory path of the province, district or commune it governs; every unit in it reads what was issued
 */
record Issuer(UnitId unit, String name, String path, String territory) {

    /** First line of the letterhead: "ỦY BAN NHÂN DÂN" over "HUYỆN TRÀNG ĐỊNH". */
    String letterheadParent() {
        return name.startsWith("UBND ") || name.startsWith("Ủy ban nhân dân ") ? "ỦY BAN NHÂN DÂN" : "";
    }

    String letterheadIssuer() {
        String rest = name.replaceFirst("^(?:UBND|Ủy ban nhân dân) ", "");
        return rest.toUpperCase(Locale.ROOT);
    }
}
