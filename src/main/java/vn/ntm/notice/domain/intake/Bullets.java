package vn.ntm.notice.domain.intake;

/** The printed sign that stands for a bullet's shape. */
final class Bullets {

    private Bullets() {}

    static String of(String shape, boolean underDash) {
        String sign = shape.strip();
        if (sign.isEmpty()) {
            return "";
        }
        return switch (sign.charAt(0)) {
            case '+', '\u271A' -> "+";
            case '*', '\uF02A' -> "*";
            case 'o', '\u25CB', '\u25E6' -> "+";
            default -> underDash && sign.charAt(0) > 0x7f ? "+" : "-";
        };
    }
}
