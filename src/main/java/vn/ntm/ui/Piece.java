package vn.ntm.ui;

/**
 * A small thing that looks the same on every page, such as a status chip. A template shows it with {@code
 * ui:piece="${...}"} as the body of an element. One piece costs what one expression costs; the same markup as a
 * fragment of a dozen expressions was two thirds of the time of a page with fifty rows.
 */
@FunctionalInterface
public interface Piece {

    /** Called once, when the page has come to it. */
    void writeTo(Html out);
}
