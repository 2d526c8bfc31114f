package org.gongshu.demo.web;

import java.util.List;
import org.gongshu.demo.Progress;
import org.gongshu.organization.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the demonstration consists of and how far it has been laid, for the page on which one signs in. */
@RestController
@RequestMapping("/api/demonstration")
@Access(anyone = true)
class DemonstrationController {

    /** The places; none where this is no demonstration. */
    record Demonstration(List<Progress.OfPlace> places) {}

    private final Progress progress;

    DemonstrationController(Progress progress) {
        this.progress = progress;
    }

    @GetMapping
    Demonstration show() {
        return new Demonstration(progress.listPlaces());
    }
}
