package vn.ntm.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** The filters of the address. */
public record AuditQuestion(
        @BindParam("ai") @Nullable String who,
        @BindParam("viec") @Nullable String action,
        @BindParam("doi-tuong") @Nullable String what,
        @BindParam("tu-ngay") @Nullable String from,
        @BindParam("den-ngay") @Nullable String to,
        @BindParam("truoc") @Nullable Long olderThan) {}
