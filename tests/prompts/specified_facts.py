"""The competency framework's figures for the facts of a story, copied by hand."""

STORY_FACTS = {
    "L6": {
        "people": (10, 25),
        "teams": (2, 4),
        "budget-musd": (1, 10),
        "horizon-months": (6, 12),
        "stakeholder": (0, 0, "director"),
        "recovery-months": (0, 1),
    },
    "L7": {
        "people": (50, 0),
        "teams": (0, 0),
        "budget-musd": (10, 0),
        "horizon-months": (24, 60),
        "stakeholder": (0, 0, "vp", "c-level"),
        "recovery-months": (1, 0),
    },
}
"""From which figure to which; 0 is open."""
FACT_WORDS = {
    "L6": {
        "people": "10-25 engineers, 2-4 teams",
        "teams": "10-25 engineers, 2-4 teams",
        "budget-musd": "Budget responsibility: $1-10M",
        "horizon-months": "6-12 month planning",
        "stakeholder": "Presents to directors",
        "recovery-months": "Recovery time: days to weeks",
    },
    "L7": {
        "people": "50-200+ engineers, multiple orgs",
        "teams": "50-200+ engineers, multiple orgs",
        "budget-musd": "Budget responsibility: $10-100M+",
        "horizon-months": "2-5 year vision",
        "stakeholder": "Influences VPs/C-level",
        "recovery-months": "Recovery time: months to years",
    },
}
