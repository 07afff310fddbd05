package vn.ntm.identity.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ntm.identity.UserId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** On the first start of an empty installation: makes the administrator of the environment, or prints the token. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAdministrator first;
    private final SetUpToken token;
    private final AccountTrail trail;
    private final FirstAdministrator.Request wished;

    FirstStart(
            FirstAdministrator first,
            SetUpToken token,
            AccountTrail trail,
            @Value("${ntm.admin.login:}") String login,
            @Value("${ntm.admin.password:}") String password,
            @Value("${ntm.admin.name:Quản trị hệ thống}") String name,
            @Value("${ntm.admin.unit:Tỉnh}") String unit) {
        this.first = first;
        this.token = token;
        this.trail = trail;
        this.wished = new FirstAdministrator.Request(login, name, password, unit);
    }

    /** Before the line that says the program is ready. */
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (!first.isOpen()) {
            return;
        }
        if (!wished.login().isBlank()) {
            Outcome<UserId> created = first.create(wished);
            if (!created.isRejected()) {
                log.info("Đã tạo tài khoản quản trị \"{}\" theo biến môi trường.", wished.login());
                return;
            }
            for (Rejection no : created.rejections()) {
                log.error(
                        "Chưa tạo được tài khoản quản trị theo biến môi trường: {}",
                        trail.text(no.messageKey(), no.arguments().toArray()));
            }
        }
        log.warn("Chưa có tài khoản nào. Mở /thiet-lap và nhập mã {} để tạo người quản trị đầu tiên.", token.value());
    }
}
