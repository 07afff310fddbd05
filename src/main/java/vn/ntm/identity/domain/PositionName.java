package vn.ntm.identity.domain;

import java.util.Locale;

/** How a position is printed: title and unit, without saying "xã" twice. */
final class PositionName {

    private PositionName() {}

    /**
     * "Chủ tịch UBND xã" + "Xã Quốc Khánh" = "Chủ tịch UBND xã Quốc Khánh"; a title that names its unit stays alone;
     * else both with a comma.
     */
    static String of(String title, String unitName) {
        String lowTitle = title.toLowerCase(Locale.ROOT);
        String lowUnit = unitName.toLowerCase(Locale.ROOT);
        if (lowTitle.contains(lowUnit)) {
            return title;
        }
        for (int blank = lowUnit.lastIndexOf(' '); blank > 0; blank = lowUnit.lastIndexOf(' ', blank - 1)) {
            String head = lowUnit.substring(0, blank);
            if (lowTitle.endsWith(" " + head)) {
                return title + unitName.substring(blank);
            }
        }
        return title + ", " + unitName;
    }
}
