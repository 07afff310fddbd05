package vn.ntm.ui;

/**
 * A small thing that looks the same on every page, such as a status chip. A template shows it with {@code
 * ui:piece="${...}"} as the body of an element. One piece costs what one expression costs; the same markup as a
 * fragment of a dozen expressions was two thirds of the time of a page with fifty rows.
 */
public interface Piece {

    /** About a line. */
    int LINE = 192;

    void writeTo(Html out);

    /** The same, and about how long its markup gets. */
    static Piece ofLength(int length, Piece piece) {
        return new Piece() {
            @Override
            public void writeTo(Html out) {
                piece.writeTo(out);
            }

            @Override
            public int length() {
                return length;
            }
        };
    }

    /** About how long its markup gets. */
    default int length() {
        return LINE;
    }
}
