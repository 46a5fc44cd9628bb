"""The names and counts of the competency framework's lists, copied by hand from it.

Nothing here is read from the files: what is changed there must be changed here too, on purpose.
"""

AREAS: dict[str, dict[str, tuple[str, dict[str, int]]]] = {
    "L6": {
        "technical": (
            "Expert Practitioner",
            {
                "Depth Characteristics": 5,
                "Breadth Characteristics": 5,
                "Expected Demonstrations": 4,
                "Interview Evidence": 4,
            },
        ),
        "system-design": (
            "System Builder",
            {
                "Design Scope": 4,
                "Design Approach": 4,
                "Typical Design Problems": 4,
                "Success Criteria": 5,
                "Time Allocation (60 minutes)": 5,
            },
        ),
        "people": (
            "Team Leader",
            {
                "Direct Management": 5,
                "Leadership Responsibilities": 5,
                "Success Metrics": 5,
                "Typical Challenges": 5,
                "Expected Stories": 4,
            },
        ),
        "stakeholders": (
            "Cross-Functional Collaborator",
            {
                "Stakeholder Scope": 5,
                "Influence Techniques": 5,
                "Typical Scenarios": 5,
                "Communication Style": 5,
                "Expected Outcomes": 5,
            },
        ),
        "decisions": (
            "Tactical Decision Excellence",
            {
                "Decision Types": 5,
                "Decision Timeline": 5,
                "Decision Process": 5,
                "Risk Profile": 5,
                "Example Decisions": 5,
            },
        ),
        "impact": (
            "Team and Service Metrics",
            {
                "Performance Metrics": 5,
                "Business Metrics": 5,
                "Timeline for Results": 4,
                "Typical Quantified Results": 5,
                "Success Recognition": 5,
            },
        ),
        "behavioral": (
            "Behavioral Focus Areas",
            {
                "Core Themes": 5,
                "Story Characteristics": 5,
                "Expected LP Demonstrations": 5,
                "Time Allocation per Story": 5,
                "Follow-up Question Preparation": 5,
            },
        ),
    },
    "L7": {
        "technical": (
            "Technical Visionary",
            {
                "Depth Characteristics": 5,
                "Breadth Characteristics": 5,
                "Expected Demonstrations": 4,
                "Interview Evidence": 4,
            },
        ),
        "system-design": (
            "Platform Architect",
            {
                "Design Scope": 4,
                "Design Approach": 4,
                "Typical Design Problems": 4,
                "Success Criteria": 5,
                "Time Allocation (90 minutes)": 5,
            },
        ),
        "people": (
            "Organizational Leader",
            {
                "Organizational Management": 5,
                "Leadership Responsibilities": 5,
                "Success Metrics": 5,
                "Typical Challenges": 5,
                "Expected Stories": 4,
            },
        ),
        "stakeholders": (
            "Executive Influencer",
            {
                "Stakeholder Scope": 5,
                "Influence Techniques": 5,
                "Typical Scenarios": 5,
                "Communication Style": 5,
                "Expected Outcomes": 5,
            },
        ),
        "decisions": (
            "Strategic Decision Leadership",
            {
                "Decision Types": 5,
                "Decision Timeline": 5,
                "Decision Process": 5,
                "Risk Profile": 5,
                "Example Decisions": 5,
            },
        ),
        "impact": (
            "Organizational and Market Metrics",
            {
                "Organizational Metrics": 5,
                "Business Metrics": 5,
                "Timeline for Results": 4,
                "Typical Quantified Results": 5,
                "Success Recognition": 5,
            },
        ),
        "behavioral": (
            "Behavioral Focus Areas",
            {
                "Core Themes": 5,
                "Story Characteristics": 5,
                "Expected LP Demonstrations": 5,
                "Time Allocation per Story": 5,
                "Follow-up Question Preparation": 5,
            },
        ),
    },
}
"""What each level calls an area, its lists, and how many items each holds."""

QUESTIONS = {
    "Scope of Influence": (
        "How many people have you influenced?",
        ["10-25 engineers, 2-4 teams", "50-200+ engineers, multiple orgs"],
    ),
    "Technical Authority": (
        "Are you known industry-wide?",
        ["Component/service expert", "Platform/domain authority"],
    ),
    "Strategic Thinking": ("Do you set technical direction?", ["6-12 month planning", "2-5 year vision"]),
    "Organizational Impact": (
        "Have you changed how orgs work?",
        ["Team/department improvement", "Division/company transformation"],
    ),
    "Executive Presence": (
        "Do executives seek your counsel?",
        ["Presents to directors", "Influences VPs/C-level"],
    ),
}
"""The rows of the summary matrix: its question, and what L6 and L7 are expected to be."""

CHECKLISTS = {
    "L6": ["Technical Leadership", "People Management", "Business Impact", "Communication and Influence"],
    "L7": ["Strategic Leadership", "Executive Presence", "Innovation and Vision", "Organizational Impact"],
}
"""The areas of the readiness checklists, of five items each."""

PATHS = {
    "L6": (
        "From L5/Staff to L6 Preparation",
        12,
        18,
        [
            "Management Skills",
            "Technical Leadership",
            "Cross-Team Influence",
            "Business Acumen",
            "Communication",
        ],
    ),
    "L7": (
        "From L6 to L7 Preparation",
        24,
        36,
        [
            "Strategic Thinking",
            "Organizational Design",
            "Executive Influence",
            "Platform Thinking",
            "Industry Leadership",
        ],
    ),
}
"""The way to each level: its name, months, and focus areas; five key experiences each."""
