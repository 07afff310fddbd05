package vn.ntm.ui;

import org.jspecify.annotations.Nullable;

/** The bell in the head of every page; implemented by whoever keeps what people are told. */
public interface Bell {

    /** What it shows the viewer; null on pages without one. */
    @Nullable Sign sign();

    /**
     * The sign on the bell.
     *
     * @param count unread, "3" or "99+"; empty when there is none
     */
    record Sign(String path, String count) {}
}
