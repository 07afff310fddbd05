package vn.ntm.identity;

import java.util.Optional;

/**
 * The acting person of this request. Controllers take an {@code Actor} parameter instead (resolved by identity); this
 * is for menus and services without one.
 */
public interface CurrentUser {

    Optional<Actor> actor();
}
