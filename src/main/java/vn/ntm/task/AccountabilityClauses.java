package vn.ntm.task;

import java.util.List;
import vn.ntm.identity.Actor;

/** "Chịu trách nhiệm trước ... nếu ...": what papers say of heads who fail; implemented upstairs, where papers are kept. */
public interface AccountabilityClauses {

    /** Of one paper. */
    List<Clause> ofPaper(String originKind, long paperId);

    /** Of every paper in force that the actor reads, the latest first. */
    List<Clause> seenBy(Actor actor);

    /**
     * One of them.
     *
     * @param label "Mục 4.2, gạch đầu dòng 2, kết luận ngày 20/4/2020"
     * @param path where its words stand
     */
    record Clause(long paperId, String label, String text, String path) {}
}
