package vn.ntm.journeys;

/** What somebody sits at. */
public enum Device {
    DESK(1440, 900, false),
    PHONE(390, 844, true),
    SMALL_PHONE(360, 740, true);

    private final int width;
    private final int height;
    private final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    boolean touch() {
        return touch;
    }
}
