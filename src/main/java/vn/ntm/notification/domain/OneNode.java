package vn.ntm.notification.domain;

/** Work that only one node may do at a time. */
public interface OneNode {

    /**
     * Does the work if no other node is at it.
     *
     * @return false if another node is
     */
    boolean alone(String name, Runnable work);
}
