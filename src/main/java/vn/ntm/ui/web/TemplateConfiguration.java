package vn.ntm.ui.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Thymeleaf as Spring Boot sets it up, but plain paths are read without SpEL, and pieces have their attribute. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    SpringTemplateEngine templateEngine(
            ObjectProvider<ITemplateResolver> resolvers, ObjectProvider<IDialect> dialects) {
        return engine(
                resolvers.orderedStream().toList(), dialects.orderedStream().toList());
    }

    SpringTemplateEngine engine(List<ITemplateResolver> resolvers, List<IDialect> dialects) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        PathDialect standard = new PathDialect();
        standard.setEnableSpringELCompiler(true);
        engine.setDialect(standard);
        engine.addDialect(new PieceDialect());
        resolvers.forEach(engine::addTemplateResolver);
        dialects.forEach(engine::addDialect);
        return engine;
    }

    /** Every page goes out through {@link WholePageView}. */
    @Bean
    static BeanPostProcessor wholePages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver resolver) {
                    resolver.setViewClass(WholePageView.class);
                    resolver.setProducePartialOutputWhileProcessing(true);
                }
                return bean;
            }
        };
    }

    private static final class PathDialect extends SpringStandardDialect {

        private final IStandardVariableExpressionEvaluator evaluator = new PathEvaluator();

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return evaluator;
        }
    }
}
