package vn.ntm.notice.domain.intake;

/** One level of a list in Word: how it counts and what it prints ("%1.%2.", a bullet). */
final class ListLevel {

    static final ListLevel PLAIN = new ListLevel();

    NumberStyle style = NumberStyle.DECIMAL;
    String pattern = "";
    String paragraphStyle = "";
    int start = 1;
    boolean legal;
    /** The level after which this one begins again; 0 for never, -1 for any higher one. */
    int restartAfter = -1;

    void describe(XmlWalk.Tag tag) {
        switch (tag.name()) {
            case "start" -> start = tag.number("val", 1);
            case "numFmt" -> style = NumberStyle.ofWord(tag.value());
            case "lvlText" -> pattern = tag.value();
            case "pStyle" -> paragraphStyle = tag.value();
            case "isLgl" -> legal = tag.isOn();
            case "lvlRestart" -> restartAfter = tag.number("val", -1);
            default -> {
                // indents and fonts
            }
        }
    }

    boolean isDash() {
        return style == NumberStyle.BULLET && bullet(false).equals("-");
    }

    /** Bullets are shapes of symbol fonts; a notice has "-" and under it "+". */
    String bullet(boolean underDash) {
        return Bullets.of(pattern, underDash);
    }
}
