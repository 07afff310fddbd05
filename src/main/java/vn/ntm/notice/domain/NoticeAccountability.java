package vn.ntm.notice.domain;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.task.AccountabilityClauses;
import vn.ntm.task.TaskOrigin;

/** The clauses of notices that make heads answer for what fails; read from the official words, stored nowhere else. */
@Service
@Transactional(readOnly = true)
class NoticeAccountability implements AccountabilityClauses {

    /** "chịu trách nhiệm trước", "chịu hoàn toàn trách nhiệm nếu"; not "có trách nhiệm", which gives a duty. */
    private static final Pattern ANSWERS = Pattern.compile(
            "chịu\\s+(?:hoàn toàn\\s+|toàn bộ\\s+|mọi\\s+)?trách\\s+nhiệm(?=.{0,160}?\\b(?:trước|nếu|khi để)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    private final AnsweringWords words;
    private final NoticeRegister register;
    private final NoticeAccess access;

    NoticeAccountability(AnsweringWords words, NoticeRegister register, NoticeAccess access) {
        this.words = words;
        this.register = register;
        this.access = access;
    }

    @Override
    public List<Clause> ofPaper(String originKind, long paperId) {
        return originKind.equals(TaskOrigin.NOTICE_ITEM) ? in(List.of(paperId)) : List.of();
    }

    @Override
    public List<Clause> seenBy(Actor actor) {
        return in(register.visibleIds(access.of(actor)));
    }

    /** Whether the words make somebody answer for a failure. */
    static boolean answers(String text) {
        return ANSWERS.matcher(text).find();
    }

    private List<Clause> in(Collection<Long> notices) {
        return notices.isEmpty()
                ? List.of()
                : words.in(notices).stream()
                        .filter(found -> answers(found.text()))
                        .map(found -> new Clause(
                                found.noticeId(),
                                ClauseLabel.of(found.path(), found.meetingOn(), found.paper()),
                                found.text(),
                                "/thong-bao/" + found.noticeId() + "#m" + found.clauseId()))
                        .toList();
    }
}
