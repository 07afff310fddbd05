package vn.ntm.task.web;

import vn.ntm.ui.NotFoundException;

/** A step that has a word in the address. */
interface Addressed {

    String path();

    static <S extends Addressed> S of(S[] steps, String path) {
        for (S step : steps) {
            if (step.path().equals(path)) {
                return step;
            }
        }
        throw new NotFoundException("step", path);
    }
}
