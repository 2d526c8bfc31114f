package org.gongshu;

import org.gongshu.platform.EarlyDatabase;
import org.gongshu.regulation.EarlyRegulations;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the platform. Beans go by their full names, since two rooms may well have a type of the same name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Gongshu {

    public static void main(String[] arguments) {
        SpringApplication program = new SpringApplication(Gongshu.class);
        program.addListeners(new EarlyDatabase(), new EarlyRegulations());
        program.run(arguments);
    }
}
