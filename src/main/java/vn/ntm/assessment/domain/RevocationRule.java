package vn.ntm.assessment.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.shared.VietnameseText;

/**
 * When a recognition comes up for revocation (18/2022/QĐ-TTg; domain 3.7): half of the criteria or more fail, or from 30%
 * on with one of the weighty ones among them. It warns; only a decision revokes.
 */
public final class RevocationRule {

    private static final int SOME = 30;
    private static final int HALF = 50;
    private static final int WHOLE = 100;

    private static final Set<String> WEIGHTY_OF_COMMUNES = folded(
            "Thu nhập",
            "Môi trường và an toàn thực phẩm",
            "Môi trường",
            "Chất lượng môi trường sống",
            "Quốc phòng và An ninh");
    private static final Set<String> WEIGHTY_OF_DISTRICTS = folded(
            "Kinh tế",
            "Môi trường",
            "Chất lượng môi trường sống",
            "Hệ thống chính trị - An ninh, trật tự - Hành chính công",
            "An ninh, trật tự - Hành chính công");

    private RevocationRule() {}

    /** A criterion that failed: said to be not met, whoever said so. */
    public record Failing(String code, String name) {}

    /**
     * Why it should be considered.
     *
     * @param weighty codes of the weighty ones; empty where half of the criteria fail anyway
     */
    public record Warning(int failing, int criteria, String codes, String weighty) {

        /** Whether half of the criteria or more fail. */
        public boolean isHalf() {
            return failing * WHOLE >= criteria * HALF;
        }
    }

    public static Optional<Warning> judge(AdministrativeLevel level, int criteria, List<Failing> failing) {
        int share = failing.size() * WHOLE;
        Set<String> names = level == AdministrativeLevel.DISTRICT ? WEIGHTY_OF_DISTRICTS : WEIGHTY_OF_COMMUNES;
        List<Failing> weighty =
                failing.stream().filter(one -> names.contains(fold(one.name()))).toList();
        boolean half = criteria > 0 && share >= criteria * HALF;
        boolean some = criteria > 0 && share >= criteria * SOME && !weighty.isEmpty();
        return half || some
                ? Optional.of(new Warning(failing.size(), criteria, codes(failing), codes(weighty)))
                : Optional.empty();
    }

    /** A district also when 30% of its communes lost theirs. */
    public static boolean isDistrictLost(int communes, int revoked) {
        return communes > 0 && revoked * WHOLE >= communes * SOME;
    }

    private static String codes(List<Failing> failing) {
        return failing.stream().map(Failing::code).collect(Collectors.joining(", "));
    }

    private static Set<String> folded(String... names) {
        return Arrays.stream(names).map(RevocationRule::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static String fold(String name) {
        return VietnameseText.fold(name).replace(",", "");
    }
}
