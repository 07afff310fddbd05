package vn.ntm.ui.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.ntm.shared.Dates;
import vn.ntm.shared.VietnameseText;

/** How every form reads and every page prints: NFC text, dates as typed, the frame around each page. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final LayoutAdvice layout;

    WebConfiguration(LayoutAdvice layout) {
        this.layout = layout;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(layout).excludePathPatterns("/assets/**", "/webjars/**", "/actuator/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new DayFormatter());
        registry.addFormatterForFieldType(Instant.class, new MomentFormatter());
    }

    @Bean
    static WebMvcRegistrations handlersByFirstWord() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new FirstWordMapping();
            }
        };
    }

    private static final class DayFormatter implements Formatter<LocalDate> {
        @Override
        public LocalDate parse(String text, Locale locale) {
            LocalDate day = Dates.parse(text);
            if (day == null) {
                throw new IllegalArgumentException("blank");
            }
            return day;
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return Dates.format(day);
        }
    }

    private static final class MomentFormatter implements Formatter<Instant> {
        @Override
        public Instant parse(String text, Locale locale) {
            return Instant.parse(text);
        }

        @Override
        public String print(Instant moment, Locale locale) {
            return Dates.format(moment);
        }
    }

    /** Text arrives in NFC, without outer blanks; an empty field is null. */
    @ControllerAdvice
    static class TextBinding {
        @InitBinder
        void bind(WebDataBinder binder) {
            binder.registerCustomEditor(String.class, new StringTrimmerEditor(true) {
                @Override
                public void setAsText(@org.jspecify.annotations.Nullable String text) {
                    setValue(VietnameseText.cleanOrNull(text));
                }
            });
        }
    }
}
