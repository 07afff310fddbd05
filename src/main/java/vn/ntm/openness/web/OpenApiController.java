package vn.ntm.openness.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.ntm.ui.ProblemCode;
import vn.ntm.ui.Problems;
import vn.ntm.ui.Problems.Problem;

/** The description of the interface: for programs as OpenAPI, for people as a page. */
@Controller
class OpenApiController {

    static final String DESCRIPTION = ApiRoutes.BASE + "/openapi.json";
    static final String ELSEWHERE = ApiRoutes.BASE + "/**";

    private final OpenApi description;
    private final ApiGuide guide;
    private final Problems problems;

    OpenApiController(OpenApi description, ApiGuide guide, Problems problems) {
        this.description = description;
        this.guide = guide;
        this.problems = problems;
    }

    /** Whether a pattern needs no scope: the description itself, and the answer that there is nothing. */
    static boolean isOpen(@Nullable Object pattern) {
        return DESCRIPTION.equals(pattern) || ELSEWHERE.equals(pattern);
    }

    @GetMapping(DESCRIPTION)
    @ResponseBody
    Map<String, Object> describe() {
        return description.document(base());
    }

    @RequestMapping(ELSEWHERE)
    @ResponseBody
    ResponseEntity<Problem> nothing() {
        return problems.answer(ProblemCode.NOT_FOUND, null);
    }

    @GetMapping("/ket-noi-du-lieu")
    String guide(Model model) {
        model.addAttribute("base", base());
        model.addAttribute("routes", guide.routes());
        model.addAttribute("codes", guide.codes());
        model.addAttribute("back", "/tai-khoan/ma-truy-cap");
        return "openness/api";
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
