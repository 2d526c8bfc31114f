package org.gongshu.organization.web;

import java.time.Clock;
import java.util.List;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Division;
import org.gongshu.organization.Divisions;
import org.gongshu.organization.FirstRun;
import org.gongshu.organization.Region;
import org.gongshu.organization.Regions;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The regions served and the published divisions of the country, which anybody may know. */
@RestController
@RequestMapping("/api")
@Access(anyone = true)
class PlaceController {

    private final Regions regions;
    private final Divisions divisions;
    private final FirstRun firstRun;
    private final Answers answers;
    private final Clock clock;

    PlaceController(Regions regions, Divisions divisions, FirstRun firstRun, Answers answers, Clock clock) {
        this.regions = regions;
        this.divisions = divisions;
        this.firstRun = firstRun;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/regions")
    List<Region> regions() {
        return regions.listRegions();
    }

    /** A county under the actor's city begins to be served, with its own authority and administrator. */
    @PostMapping("/regions")
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> extend(Actor.Official official, @RequestBody FirstRun.Extension extension) {
        return answers.created(
                firstRun.extend(official, extension, clock.instant()), region -> "/api/regions/" + region.id());
    }

    @GetMapping("/divisions")
    List<Division> divisions(@RequestParam(required = false) @Nullable String parent) {
        return divisions.listChildren(parent);
    }
}
