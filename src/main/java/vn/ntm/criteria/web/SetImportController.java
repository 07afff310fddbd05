package vn.ntm.criteria.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.criteria.domain.ProvincialRuling;
import vn.ntm.criteria.domain.ProvincialStore.Decision;
import vn.ntm.criteria.domain.intake.DraftStore.StoredSet;
import vn.ntm.criteria.domain.intake.SetDrafting;
import vn.ntm.criteria.domain.intake.SetImporting;
import vn.ntm.criteria.domain.intake.SetImporting.Preview;
import vn.ntm.criteria.domain.intake.SetImporting.Target;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Importing a draft's content or a province's levels: template, a look at what would change, confirmation. */
@Controller
@RequestMapping("/bo-tieu-chi/{code}/nhap")
class SetImportController {

    private static final String VIEW = "criteria/import";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SetDrafting drafting;
    private final SetImporting importing;
    private final ProvincialRuling ruling;

    SetImportController(SetDrafting drafting, SetImporting importing, ProvincialRuling ruling) {
        this.drafting = drafting;
        this.importing = importing;
        this.ruling = ruling;
    }

    @GetMapping
    String form(
            @PathVariable String code,
            @RequestParam(name = "qd", required = false) @Nullable Long decision,
            Actor actor,
            Model model) {
        show(target(code, decision, actor), null, null, model);
        return VIEW;
    }

    @GetMapping("/mau.xlsx")
    ResponseEntity<byte[]> template(
            @PathVariable String code,
            @RequestParam(name = "qd", required = false) @Nullable Long decision,
            Actor actor) {
        Target target = target(code, decision, actor);
        String name = ContentDisposition.attachment()
                .filename("mau-" + code + (decision == null ? "" : "-cua-tinh") + ".xlsx")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(importing.template(target));
    }

    @PostMapping
    ModelAndView look(
            @PathVariable String code,
            @RequestParam(name = "qd", required = false) @Nullable Long decision,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model)
            throws IOException {
        Target target = target(code, decision, actor);
        String name = file == null ? null : file.getOriginalFilename();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        Outcome<Preview> outcome = importing.look(target, name == null ? "" : name, content, actor);
        if (outcome.isRejected()) {
            show(target, null, outcome.rejections().get(0).messageKey(), model);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Preview preview = outcome.value();
        show(target, preview, null, model);
        return new ModelAndView(
                VIEW, model.asMap(), preview.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/xac-nhan")
    String confirm(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(name = "qd", required = false) @Nullable Long decision,
            Actor actor,
            RedirectAttributes redirect) {
        Target target = target(code, decision, actor);
        Outcome<Integer> outcome = importing.confirm(target, id, actor);
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, "criteria.flash.imported", Integer.toString(outcome.value()));
        }
        return "redirect:/bo-tieu-chi/" + code
                + (decision == null ? "/nhap" : outcome.isRejected() ? "/nhap?qd=" + decision : "/cua-tinh");
    }

    private Target target(String code, @Nullable Long decisionId, Actor actor) {
        StoredSet set = drafting.find(code).orElseThrow(() -> new NotFoundException("criteria set", code));
        Decision decision = decisionId == null
                ? null
                : ruling.decision(decisionId)
                        .filter(one -> one.setId() == set.id())
                        .orElseThrow(() -> new NotFoundException("decision", decisionId));
        Target target = new Target(set, decision);
        importing.refusal(target, actor).ifPresent(key -> {
            throw new NotAllowedException(key);
        });
        return target;
    }

    private static void show(Target target, @Nullable Preview preview, @Nullable String refusal, Model model) {
        model.addAttribute("set", target.set().header());
        model.addAttribute("amends", target.set().amendsCode());
        model.addAttribute("decision", target.decision());
        model.addAttribute("preview", preview);
        model.addAttribute("refusal", refusal);
        model.addAttribute(
                "back",
                "/bo-tieu-chi/" + target.set().header().code() + (target.decision() == null ? "" : "/cua-tinh"));
    }
}
