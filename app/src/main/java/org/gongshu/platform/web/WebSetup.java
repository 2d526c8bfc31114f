package org.gongshu.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the edge together. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private static final String[] FOR_PROGRAMS = {"/api/**", "/data/**", "/open/**", "/ledger/**"};

    private final ProblemWriter problems;
    private final JsonMapper json;

    WebSetup(ProblemWriter problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnknownParameters(problems)).addPathPatterns(FOR_PROGRAMS);
        registry.addInterceptor(new UnreadBodies(problems, json)).addPathPatterns(FOR_PROGRAMS);
    }

    /** Addresses are told without the machine they stand on, so that the description is the same everywhere. */
    @Bean
    static OpenAPI description() {
        return new OpenAPI().info(new Info().title("公数 Gongshu").version("1")).servers(List.of(new Server().url("/")));
    }

    /** Operations are called by room, controller and method: counted names would change with every new address. */
    @Bean
    static GlobalOperationCustomizer operationNames() {
        return (operation, method) -> {
            String room = method.getBeanType().getPackageName().split("\\.")[2];
            String controller = method.getBeanType().getSimpleName().replace("Controller", "");
            operation.setOperationId(
                    room + "." + controller + "." + method.getMethod().getName());
            operation.setTags(List.of(room));
            return operation;
        };
    }

    /** Pages are compiled with the program; no template is read from a disk. */
    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }
}
